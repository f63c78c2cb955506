/** Reads a QR code from a photograph; loaded only when a picture is given. */
import decodeQR from 'qr/decode.js';

/** Sides in pixels a picture is made smaller to, one after the other: codes are found best when neither tiny nor huge. */
const sides = [1600, 800, 2400];

/** The text of the QR code in a picture; undefined when none is found. */
export async function qrText(file: Blob): Promise<string | undefined> {
  const image = await imageOf(file);
  for (const side of sides) {
    const scale = Math.min(1, side / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * scale);
    canvas.height = Math.round(image.naturalHeight * scale);
    const context = canvas.getContext('2d');
    if (!context) return undefined;
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    try {
      return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height));
    } catch {
      // Perhaps at another size.
    }
  }
  return undefined;
}

/** By a data address, because the security policy of the site allows no others. */
async function imageOf(file: Blob): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  await image.decode();
  return image;
}

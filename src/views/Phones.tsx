const phone = /(\d[\d -]{5,}\d)/;

/** Text with its phone numbers as links that dial. */
export function Phones({ text }: { text: string }) {
  return text.split(phone).map((part, i) =>
    i % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one fixed text
      <a key={i} href={`tel:${part.replaceAll(/[ -]/g, '')}`}>
        {part}
      </a>
    ) : (
      part
    ),
  );
}

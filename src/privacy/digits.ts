const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * An ID number of a person in mainland China: 18 characters with a true check digit (GB 11643-1999), or the 15 digits
 * of before 1999; the province and the day of birth exist.
 */
export function isIdNumber(digits: string): boolean {
  if (!provinces.has(digits.slice(0, 2))) return false;
  if (/^\d{15}$/.test(digits)) return isDay(`19${digits.slice(6, 12)}`);
  if (!/^\d{17}[\dXx]$/.test(digits) || !isDay(digits.slice(6, 14))) return false;
  const sum = weights.reduce((all, weight, i) => all + weight * Number(digits[i]), 0);
  return '10X98765432'[sum % 11] === digits[17]?.toUpperCase();
}

function isDay(text: string): boolean {
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)].map(Number) as [
    number,
    number,
    number,
  ];
  return (
    year >= 1880 &&
    year < 2100 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  );
}

/**
 * A bank card: 16 to 19 digits that pass Luhn (ISO/IEC 7812-1), begin as cards do, and stand together, in fours, or
 * six and the rest.
 */
export function isBankCard(digits: string, sizes: readonly number[]): boolean {
  return /^(?=\d{16,19}$)(3[0568]|[4569])/.test(digits) && inFours(sizes) && luhn(digits);
}

function inFours(sizes: readonly number[]): boolean {
  if (sizes.length === 1 || sizes.every((size) => size === 1)) return true;
  if (sizes.length === 2 && sizes[0] === 6) return true;
  return sizes.slice(0, -1).every((size) => size === 4) && (sizes.at(-1) ?? 0) <= 4;
}

function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((all, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

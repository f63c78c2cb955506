/** The two ends of an interval that holds the true value in 95 of 100 samples. */
export interface Interval {
  low: number;
  high: number;
}

/** The 97.5 % point of the normal distribution. */
const z = 1.959963984540054;

/**
 * The 95 % interval of a rate by Wilson's score method, from 0 to 1; it never leaves them, not even at 0 or all.
 * Source: E. B. Wilson, JASA 22 (1927) 209–212; as method 3 in R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872.
 * @param whole people asked, above 0
 */
export function wilson(part: number, whole: number): Interval {
  const share = part / whole;
  const middle = share + (z * z) / (2 * whole);
  const half = z * Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  const scale = 1 + (z * z) / whole;
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}

/**
 * The 95 % interval of a mean: mean ± t·s/√n, narrower by √((N−n)/(N−1)) where so much of the whole was asked that it
 * matters. In the unit of the mean. Sources: NIST/SEMATECH e-Handbook of Statistical Methods 1.3.5.2; finite population:
 * W. G. Cochran, Sampling Techniques, 3rd ed. (1977), §2.6.
 * @param n values, at least 2
 * @param population how many there are in all, where it is known
 */
export function meanInterval(mean: number, deviation: number, n: number, population?: number): Interval {
  const finite = population && population > 1 ? Math.sqrt(Math.max(0, population - n) / (population - 1)) : 1;
  const half = (student(n - 1) * deviation * finite) / Math.sqrt(n);
  return { low: mean - half, high: mean + half };
}

/**
 * The 97.5 % point of Student's t, right to three decimals from 9 degrees of freedom on; fewer than ten values are
 * never published. Source: Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 26.7.5.
 */
export function student(degrees: number): number {
  const terms = [
    z,
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92160,
  ];
  return terms.reduce((sum, term, i) => sum + term / degrees ** i, 0);
}

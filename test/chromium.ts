import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** Where the browser of the tests is, or undefined. `CHROMIUM` names another one. */
export function chromiumPath(): string | undefined {
  return places.find((place) => place && existsSync(place));
}

/** Flags for a quiet Chromium that calls nobody. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Before all tests: a Chromium is there, or is installed from Debian, or one sentence says what to do. */
export default function setup(): void {
  if (chromiumPath()) return;
  try {
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', 'chromium', 'fonts-noto-cjk'], { stdio: 'ignore' });
  } catch {
    // Said below.
  }
  if (!chromiumPath())
    throw new Error(
      'The tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM to its path.',
    );
}

/** Reads the page aloud with the browser's own voice, when the reader asks; nothing starts by itself. */

/** What is worth hearing, in the order of the page; tables are for the eye. */
const heard = 'h1, h2, .lead, .facts, .prose, .now, .latest, .notices';

function isVisible(element: Element): boolean {
  return element.getClientRects().length > 0 && !element.closest('.no-print, details:not([open])');
}

/** The page as short pieces: engines cut off a long one after a quarter of a minute. */
function pieces(main: HTMLElement): string[] {
  return [...main.querySelectorAll<HTMLElement>(heard)]
    .filter((element) => isVisible(element) && !element.parentElement?.closest(heard))
    .flatMap((element) => element.innerText.match(/[^\n。！？；]+[。！？；]*/g) ?? [])
    .map((text) => text.trim())
    .filter(Boolean);
}

export function startReading(room: HTMLElement, main: HTMLElement): void {
  const [play, stop] = room.querySelectorAll<HTMLButtonElement>('button');
  if (!play || !stop) return;
  const { start = '', pause = '', resume = '' } = play.dataset;
  let queue: string[] = [];
  let at = 0;
  /** Counts runs, so that the end of a run that was cut short is not taken for the next piece's. */
  let run = 0;

  const show = (label: string, stoppable: boolean): void => {
    play.textContent = label;
    stop.hidden = !stoppable;
  };
  const silence = (): void => {
    run++;
    speechSynthesis.cancel();
  };
  const end = (): void => {
    silence();
    queue = [];
    show(start, false);
  };
  const say = (mine: number): void => {
    const text = queue[at];
    if (text === undefined) {
      end();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = 'zh-CN';
    utterance.voice = chinese() ?? null;
    utterance.onend = () => {
      if (mine !== run) return;
      at++;
      say(mine);
    };
    utterance.onerror = () => mine === run && end();
    speechSynthesis.speak(utterance);
  };
  // Pausing is stopping and remembering where: on Android the engine's own pause loses the rest.
  play.addEventListener('click', () => {
    if (play.textContent === pause) {
      silence();
      return show(resume, true);
    }
    if (queue.length === 0) {
      queue = pieces(main);
      at = 0;
    }
    silence();
    show(pause, true);
    say(run);
  });
  stop.addEventListener('click', () => {
    end();
    play.focus();
  });
  window.addEventListener('pagehide', end);
  // Whoever leaves the mode while it reads has had enough.
  document.addEventListener('click', () => {
    if (queue.length > 0 && room.getClientRects().length === 0) end();
  });
}

function chinese(): SpeechSynthesisVoice | undefined {
  return speechSynthesis.getVoices().find((voice) => /^(zh|cmn)/i.test(voice.lang));
}

/** Voices arrive late; only a full list without a Chinese one takes the button away. */
function look(room: HTMLElement): void {
  room.hidden = speechSynthesis.getVoices().length > 0 && !chinese();
}

const room = document.querySelector<HTMLElement>('.aloud');
const main = document.querySelector('main');
if (room && main && 'speechSynthesis' in window) {
  look(room);
  speechSynthesis.addEventListener?.('voiceschanged', () => look(room));
  startReading(room, main);
}

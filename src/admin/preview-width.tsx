import { useEffect, useState } from 'react';

/** Widths at which readers see a page, in CSS pixels. */
const widths = { phone: 360, desktop: 1200 } as const;
type Width = keyof typeof widths;
const words: Record<Width, string> = { phone: '手机宽', desktop: '电脑宽' };
const stored = 'preview-width';

/** Above the preview: the page as wide as on a phone or on a computer; pressed again, as wide as there is room. */
export function PreviewWidth() {
  const [width, setWidth] = useState<Width | ''>(() => known(localStorage.getItem(stored)));
  useEffect(() => {
    localStorage.setItem(stored, width);
    const frame = document.querySelector<HTMLIFrameElement>('iframe#preview-pane');
    const pane = frame?.parentElement;
    if (!frame || !pane) return;
    // The pane grows with what is in it; the room is what is left of the window.
    const room = () => document.documentElement.clientWidth - frame.getBoundingClientRect().left;
    const fitNow = () => fitted(frame, room(), width && widths[width]);
    const watcher = new ResizeObserver(fitNow);
    watcher.observe(pane);
    fitNow();
    return () => {
      watcher.disconnect();
      fitted(frame, 0, '');
    };
  }, [width]);
  return (
    <nav className="preview-width" aria-label="预览宽度">
      {(Object.keys(widths) as Width[]).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === width}
          onClick={() => setWidth(one === width ? '' : one)}
        >
          {words[one]}
        </button>
      ))}
    </nav>
  );
}

function known(text: string | null): Width | '' {
  return text === 'phone' || text === 'desktop' ? text : '';
}

/** Gives the frame a width of its own, made smaller as a whole where the pane is narrower. */
function fitted({ style }: HTMLIFrameElement, room: number, width: number | ''): void {
  const scale = width ? Math.min(1, room / width) : 1;
  style.width = width ? `${width}px` : '';
  style.height = width ? `${100 / scale}%` : '';
  style.transform = scale < 1 ? `scale(${scale})` : '';
  style.transformOrigin = 'top left';
}

interface Props {
  /** How it stood when the page was built; the reader's clock puts its own words in. */
  text: string;
  /** The last day in time, YYYY-MM-DD. */
  due: string;
  late: boolean;
  words: { left: string; last: string; over: string };
}

/** How many days something that is not done has left, or is overdue, by the reader's clock; see `islands/state.ts`. */
export function DueState({ text, due, late, words }: Props) {
  return (
    <span
      className={late ? 'days-left due late' : 'days-left due'}
      data-until={`${due}T23:59`}
      data-words={words.left}
      data-last={words.last}
      data-over={words.over}
    >
      {text}
    </span>
  );
}

/** Words for a day that was told so late that another one counts. */
export const words = {
  done: '办完',
  answered: '答复',
  late: (on: string, typed: string, done: string) =>
    `${on}才公布${done}，填的是${typed}；公布过还没有${done}，录入最多晚 3 天，按最早能算的一天算`,
  stop: (on: string, typed: string) =>
    `（${on}才公布恢复，填的是${typed}；录入最多晚 3 天，按最早能算的时间算）`,
};

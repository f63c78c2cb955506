/** Words for a day that was told so late that another one counts. */
export const words = {
  late: (on: string, typed: string) =>
    `${on}才公布办完，填的是${typed}；公布过还没有办完，录入最多晚 3 天，按最早能算的一天算`,
  stop: (on: string, typed: string) =>
    `（${on}才公布恢复，填的是${typed}；录入最多晚 3 天，按最早能算的时间算）`,
};

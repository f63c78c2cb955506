/** Words of the subscriptions. */
export const words = {
  title: '订阅',
  lead: '订一次，以后有新公告自动送到：停水停电、施工、会议进手机日历，公告进阅读器。不用注册，不留任何信息。',
  community: (site: string) => `${site}公告`,
  part: (site: string, part: string) => `${site}公告：${part}`,
  calendarHeading: '放进手机日历',
  calendarLead:
    '日历里会多出一份“公告”，停水、停电、施工、会议和活动按时间排好，改了期会自动跟着改。里面是最新的 500 条，更早的在网站上查。',
  calendarSteps: [
    '在微信里先点右上角“…”，选“在浏览器打开”。',
    '在下面的表里找到“全部公告”或自己那栋楼，长按“日历”，选“复制链接”。',
    '苹果手机：在系统设置里找“日历”，依次点“日历账户”“添加账户”“其他”“添加已订阅的日历”，粘贴链接。',
    '安卓手机和电脑：在日历软件里找“按网址订阅”或“从网络添加”，粘贴链接。',
  ],
  calendarOnce: '找不到按网址订阅的地方，就直接点“日历”，现有的日程会一次加进去，但以后不会自动更新。',
  openCalendar: '苹果手机可以直接点这里，订阅全小区的日历',
  readerHeading: '放进阅读器',
  readerLead:
    '用阅读器（RSS 软件）的人：长按“Atom”或“JSON”，复制链接，粘贴到阅读器的“添加订阅”里。里面是最新 50 条，含全文。',
  all: '全部公告',
  byCategory: '按类别',
  byBuilding: '按楼栋',
  buildingNote: '一栋楼的订阅里，有写明涉及这栋楼的公告，也有面向全小区的公告。',
  feed: '订阅',
  formats: { ics: '日历', atom: 'Atom', json: 'JSON' },
  linkLabel: (feed: string, format: string) => `${feed}：${format}`,
  withdrawn: '【已撤回】',
  replaced: '【有新公告】',
  see: (title: string) => `以新公告为准：${title}`,
  contact: (contact: string) => `联系：${contact}`,
};

import type { Records } from '../catalogue.ts';
import { minutesInWords } from '../format/date.ts';
import { outsidePhones } from '../tables/phones.ts';
import { about } from '../text/site.ts';
import type { Found } from './search-also.ts';
import type { SearchDocument } from './search-document.ts';

/** The telephones: found by whatever people call about, at any hour. */
const asPhones: Found = {
  rank: 1,
  called: '报修电话 客服电话 物业电话 服务热线 应急电话 值班电话 投诉电话 报警电话',
  also: '报修 维修 坏了 故障 漏水 渗水 爆管 停水 没水 停电 没电 跳闸 停气 漏气 煤气泄漏 燃气泄漏 着火 失火 冒烟 触电 报警 打人 打架 困人 被困 电梯 电梯故障 电梯坏了 门禁 门禁故障 门打不开 下水道 堵塞 马桶 路灯 噪音 扰民 违停 堵车 高空抛物 小偷 垃圾 半夜 夜里 晚上 深夜 凌晨 周末 节假日 物业 管家 客服 值班 上班 下班 上班时间 办公时间 几点上班 几点下班',
};

/** How people say that they want to complain. */
const asComplaining: Found = {
  also: '投诉电话 投诉 举报 反映 反映问题 意见 建议 不满意',
};

/** Who manages the community. */
const asCompany: Found = {
  called: '物业公司 物业是哪家公司 哪家物业 物业叫什么名字',
  also: '物业企业 物业管理公司 项目经理 物业经理 统一社会信用代码 服务中心 物业办公室',
};

/** The owners' committee. */
const asCommittee: Found = { rank: 2, called: '业委会联系方式', also: '业主委员会 业委会主任' };

/** Whom to call, how to complain: the questions asked at night. */
export function contacts({ site }: Records): SearchDocument[] {
  const { phones, company, committee } = site;
  const page = (anchor: string, title: string, lines: (string | undefined)[]): SearchDocument => ({
    url: `/about/#${anchor}`,
    title,
    kind: about.title,
    buildings: [],
    text: lines.filter(Boolean).join('\n'),
    answers: ['contact', 'hours'],
  });
  return [
    {
      ...page('phones', about.phonesTitle, [
        `${about.emergency} ${phones.emergency}`,
        `${about.service} ${phones.service}`,
        `${about.complaint} ${phones.complaint}`,
        `${about.hours} ${phones.hours}`,
        `${about.office} ${company.office}`,
        ...outsidePhones(site).map((p) => `${p.name} ${p.number}`),
      ]),
      ...asPhones,
    },
    {
      ...page('complain', about.howToComplain, [
        about.howToComplainText(phones.complaint, minutesInWords(site.promises.answerMinutes)),
      ]),
      ...asComplaining,
    },
    {
      ...page('company', about.company, [
        `${about.companyName} ${company.name}`,
        `${about.manager} ${company.manager}`,
        `${about.office} ${company.office}`,
      ]),
      ...asCompany,
    },
    ...(committee
      ? [
          {
            ...page('committee', about.committeeTitle, [
              committee.contact,
              `${about.committeeHours} ${committee.hours}`,
            ]),
            ...asCommittee,
          },
        ]
      : []),
  ];
}

import type { Plan } from './plan.ts';
import { actual, closing, note, opening } from './plan-words.ts';

/** The service-fee account: income, nine cost items, totals. */
export const accounts = {
  singles: [
    { path: ['mode'], names: [] },
    { path: ['opening'], names: opening },
    { path: ['receivable'], names: ['应收物业费', '本期应收', '应收物业服务费', '本期应收物业服务费'] },
    { path: ['remunerationRate'], names: ['酬金率', '酬金提取比例'] },
    { path: ['tax'], names: ['税金及附加', '税费'] },
    { path: ['totals', 'income'], names: ['本期收入合计', '收入总计', '收入小计'] },
    {
      path: ['totals', 'costs'],
      names: ['支出合计', '本期支出合计', '成本合计', '九项合计', '费用合计', '支出小计'],
    },
    {
      path: ['totals', 'remuneration'],
      names: ['酬金', '物业酬金', '本期酬金', '物业管理酬金', '物业服务费酬金'],
    },
    { path: ['totals', 'result'], names: ['收支差额', '本期收支结余', '收支净额', '本期净结余'] },
    { path: ['totals', 'closing'], names: closing },
    { path: ['waived'], names: ['减免、核销', '减免', '核销', '物业费减免', '减免核销'] },
    { path: ['arrearsTotal'], names: ['期末欠费', '欠费总额', '累计欠费', '期末应收未收', '未收物业费'] },
  ],
  tables: [
    {
      field: 'income',
      titles: ['本期收入', '收入部分', '收入项目', '物业服务收入'],
      columns: { actual: ['实收', ...actual], note },
      main: 'actual',
      rows: {
        currentFees: [
          '本期实收',
          '物业费实收',
          '本期物业费',
          '物业费收入',
          '物业服务费收入',
          '本期实收物业费',
        ],
        oldArrears: ['收回旧欠', '清欠', '收回欠费', '收回往期欠费', '清收欠费'],
        parkingFees: ['车位管理费', '停车管理费', '地下车位费', '车位服务费'],
        optionalServices: ['特约服务', '有偿服务收入', '有偿服务'],
        interest: ['利息', '存款利息', '银行利息'],
      },
      totals: { actual: ['totals', 'income'] },
    },
    {
      field: 'costs',
      titles: ['支出', '本期支出', '支出部分', '支出项目', '成本', '费用', '服务成本'],
      columns: {
        budget: ['计划', '本期预算', '本季预算', '预算数', '预算金额', '计划数'],
        labour: ['人工费', '人员', '人工成本', '人力'],
        material: ['物料', '材料', '材料费', '物资', '物料费', '设备材料'],
        energy: ['水电', '水电费', '能耗', '能源费'],
        outsourced: ['外包', '外购', '外委', '外包服务', '委外', '外包费'],
        actual,
        note,
      },
      main: 'actual',
      details: 'lines',
      rows: {
        staff: [
          '人员费用',
          '工资福利',
          '工资及福利',
          '人工费用',
          '人员工资',
          '工资社保福利',
          '管理服务人员费用',
        ],
        upkeep: [
          '公共设施维护',
          '设施设备维护',
          '共用设施维护',
          '设备维护',
          '日常维护',
          '共用部位和设施设备日常维护',
          '维护费用',
          '公共设施设备维护费',
        ],
        cleaning: ['清洁卫生', '清洁', '保洁', '保洁费', '清洁费', '保洁费用', '卫生费'],
        greening: ['绿化', '绿化养护', '绿化费', '绿化养护费'],
        order: ['秩序维护', '安保', '保安', '秩序维护费', '安保费用', '安保费', '公共秩序维护'],
        office: ['办公', '办公费', '行政办公'],
        depreciation: ['折旧', '折旧费', '固定资产折旧费'],
        insurance: ['保险', '保险费', '公众责任险', '公众责任保险'],
        other: ['其他', '其他费用', '其它', '其它费用', '其他支出'],
      },
      totals: { actual: ['totals', 'costs'] },
    },
  ],
} satisfies Plan;

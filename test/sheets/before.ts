/** What is known of the period before, as far as the reader asks for it. */
export const lastPeriod: Record<string, object> = {
  common: {
    income: [
      {
        code: 'parking-ground',
        source: 'parking',
        site: '地面停车位（包月）',
        quantity: 118,
        unit: '个',
        gross: 1,
      },
      { code: 'lift-adverts', source: 'advertising', site: '电梯广告', contract: 'advert-2025', gross: 1 },
    ],
    costs: [{ code: 'gate-upkeep', name: '道闸维护', amount: 1 }],
  },
  fund: {
    buildings: [
      { building: '1', firstPayment: 200_000 },
      { building: '2', firstPayment: 100_000 },
    ],
  },
  utilities: {
    lines: [
      { code: 'lift-1', kind: 'power', use: '1 号楼电梯', meter: 'D-01', multiplier: 40, unitPrice: 5200 },
      { code: 'garden', kind: 'water', use: '绿化用水', meter: 'S-01', multiplier: 1, unitPrice: 41_000 },
    ],
  },
};

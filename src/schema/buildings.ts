/** Kinds of building (楼栋类型). */
export const buildingKinds = {
  highRise: '高层住宅',
  midRise: '多层住宅',
  shop: '商业',
  other: '其他',
} as const;
export type BuildingKind = keyof typeof buildingKinds;

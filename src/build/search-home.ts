import { homeWords } from '../text/home.ts';
import { feesPage } from '../text/site.ts';
import type { SearchDocument } from './search-document.ts';

/** 我家的账, found by whatever people call what a home pays and has its share in. */
export function home(): SearchDocument {
  return {
    url: '/fees/my-home/',
    title: homeWords.title,
    kind: feesPage.title,
    buildings: [],
    text: homeWords.lead,
    answers: ['home', 'price'],
    rank: -1,
    called: '我家的账 我家交多少钱 我家交多少',
    also: '我家 我家分摊 我家摊多少 每户多少 每家多少 按户算 建筑面积',
  };
}

/**
 * Every search attribute our workflows set, with its Temporal type. Our own dev server gets them on its command line;
 * whoever connects to a foreign Temporal creates those that are missing.
 * @type {Readonly<Record<string, 'Keyword' | 'Bool' | 'Datetime'>>}
 */
export const searchAttributes = Object.freeze({
  Record: 'Keyword',
  CampaignId: 'Keyword',
  UnitId: 'Keyword',
  UnitKind: 'Keyword',
  Phase: 'Keyword',
  Standing: 'Keyword',
  WaitsFor: 'Keyword',
  NextDueWhat: 'Keyword',
  OnHold: 'Bool',
  NextDue: 'Datetime',
});

/** Media types of Assignment and Grade Services 2.0. */
export const LINE_ITEM = 'application/vnd.ims.lis.v2.lineitem+json';
export const LINE_ITEM_CONTAINER = 'application/vnd.ims.lis.v2.lineitemcontainer+json';
export const SCORE = 'application/vnd.ims.lis.v1.score+json';
export const RESULT_CONTAINER = 'application/vnd.ims.lis.v2.resultcontainer+json';

export { FichePdfError, type FichePdfReason } from './errors.ts';
export { MAX_PDF_BYTES } from './limits.ts';
export { readFichePdf } from './read.ts';
export { pdfErrorTexts } from './texts.ts';

export * from './measurement.ts';
export * from './series.ts';

/** @returns a whole number above 0 from the environment, or the default */
export function numberFrom(name: string, fallback: number): number {
  const value = Number(process.env[name] ?? fallback);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`Expected ${name} to be a whole number above 0, got "${process.env[name]}".`);
}

const dayLength = 86_400_000;

/** Calendar days from one date ("YYYY-MM-DD") to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((midnight(to) - midnight(from)) / dayLength);
}

/** The date a number of calendar days later, or earlier where it is negative. */
export function plusDays(date: string, days: number): string {
  return new Date(midnight(date) + days * dayLength).toISOString().slice(0, 10);
}

function midnight(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

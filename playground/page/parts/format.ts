/** Returns a duration as people read it, such as `58 min 20 s`. */
export function duration(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60)];
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
}

/** Returns milliseconds as people read them, such as `1.2 s`. */
export function milliseconds(value: number): string {
  return value < 1_000 ? `${Math.round(value)} ms` : `${(value / 1_000).toFixed(1)} s`;
}

/** Returns a similarity from 0 to 1 as `86 %`. */
export function percent(similarity: number): string {
  return `${Math.round(similarity * 100)} %`;
}

/** Returns the time of day, such as `14:32`. */
export function timeOfDay(at: number): string {
  return new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}

/** Seconds as minutes and seconds, such as "7:05". @param seconds 0 and more */
export function clockOf(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

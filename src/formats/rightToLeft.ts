/** Whether a text runs from right to left: its first strong character says so (Unicode Standard Annex 9, P2 and P3). */
export function isRightToLeft(text: string): boolean {
  // No letter below these runs from right to left.
  if (!/[\u0590-\uffff]/.test(text)) return false
  const strong = /\p{L}/u.exec(text)?.[0]
  return (
    strong !== undefined &&
    /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(strong)
  )
}

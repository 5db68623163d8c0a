/** A number with the form of a noun that goes with it; `#` stands for the number. */
export interface PluralForms {
  readonly one?: string
  readonly other: string
}

/** Gives a function that puts counts into words, by the language's own plural rules and numerals. */
export function pluralIn(language: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(language)
  const numerals = new Intl.NumberFormat(language)
  return (count, forms) => {
    const form = rules.select(count) === 'one' ? (forms.one ?? forms.other) : forms.other
    return form.replaceAll('#', numerals.format(count))
  }
}

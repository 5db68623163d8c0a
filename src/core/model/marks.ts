/** The tags by which a person marks claims that want work, by what is to be done. */
export const workMarks = { 'needs-evidence': 'needs evidence', 'check-this': 'check this' } as const

export type WorkMark = keyof typeof workMarks

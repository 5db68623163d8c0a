/** Gives a new id for each call; what it is for may be ignored. */
export type NewId = (what: 'claim' | 'evidence' | 'source' | 'group' | 'ballot' | 'debate') => string

const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' })

/** Dictionary order of Vietnamese: letters first, then tones. */
export const compareVietnamese = (a: string, b: string): number => collator.compare(a, b)

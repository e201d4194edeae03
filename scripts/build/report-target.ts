/**
 * `BEN_REPORT_URL`: where a learner's report of a faulty question is opened, prefilled, as `https://github.com/owner/name/issues/new`.
 * `{title}` and `{body}` mark where the texts go when the tracker names its fields otherwise. Empty: reports are only copied.
 * @throws Error when it is no https address.
 */
export function reportTarget(value = process.env.BEN_REPORT_URL ?? ''): string {
  if (value === '' || (URL.canParse(value) && new URL(value).protocol === 'https:')) return value
  throw new Error(
    `BEN_REPORT_URL is "${value}": write an https address, as https://github.com/owner/name/issues/new, or leave it out`,
  )
}

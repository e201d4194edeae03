import { expect, test } from 'vitest'
import { reportTarget } from './report-target'

test.each(['', 'https://github.com/a/b/issues/new', 'https://x.example/new?title={title}'])('"%s" is taken', value =>
  expect(reportTarget(value)).toBe(value),
)

test.each(['github.com/a/b', 'http://x.example', 'javascript:alert(1)'])('"%s" is refused in words', value =>
  expect(() => reportTarget(value)).toThrow(/BEN_REPORT_URL is ".*": write an https address/),
)

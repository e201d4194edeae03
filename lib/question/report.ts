/** What can be wrong with a question, in the learner's words. */
export const reportReasons = {
  'dap-an-sai': 'Đáp án sai',
  'ly-do-sai': 'Lý do hoặc giải thích sai',
  'da-cu': 'Thông tin đã cũ',
  'kho-hieu': 'Câu chữ khó hiểu hoặc sai chính tả',
  'hien-thi': 'Hiển thị hỏng',
  khac: 'Lý do khác',
} as const

export type ReportReason = keyof typeof reportReasons
const isReportReason = (reason: string): reason is ReportReason => Object.hasOwn(reportReasons, reason)

export interface Report {
  readonly question: string
  readonly lesson: string
  readonly reason: string
  readonly note: string
  /** Address of the question on this site, and the day on which its content was last checked. */
  readonly url: string
  readonly checkedOn?: string
}

export const reportTitle = ({ question, reason }: Report): string =>
  `Câu ${question}: ${isReportReason(reason) ? reportReasons[reason].toLowerCase() : reason}`

/** A report as text that a person can read, copy and send. */
export function reportText(report: Report): string {
  const { question, lesson, reason, note, url, checkedOn } = report
  const lines = [
    `Câu: ${question} (bài ${lesson})`,
    `Vấn đề: ${isReportReason(reason) ? reportReasons[reason] : reason}`,
    ...(note.trim() === '' ? [] : [`Ghi chú: ${note.trim()}`]),
    ...(checkedOn === undefined ? [] : [`Nội dung kiểm ngày: ${checkedOn}`]),
    `Địa chỉ: ${url}`,
  ]
  return lines.join('\n')
}

/** Browsers and servers refuse longer addresses. */
const longestNote = 1500

/**
 * Address of a prefilled issue, from the one setting `BEN_REPORT_URL`: its `{title}` and `{body}` are filled in; an address without them
 * gets `?title=…&body=…`, as GitHub and Gitea read it. Empty when no target is set.
 */
export function reportAddress(target: string, report: Report): string {
  if (target === '') return ''
  const title = encodeURIComponent(reportTitle(report))
  const body = encodeURIComponent(reportText({ ...report, note: report.note.slice(0, longestNote) }))
  if (target.includes('{title}') || target.includes('{body}'))
    return target.replaceAll('{title}', title).replaceAll('{body}', body)
  return `${target}${target.includes('?') ? '&' : '?'}title=${title}&body=${body}`
}

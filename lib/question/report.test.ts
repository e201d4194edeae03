import { describe, expect, it } from 'vitest'
import { type Report, reportAddress, reportText, reportTitle } from './report'

const report: Report = {
  question: 'ecr-token',
  lesson: 'ecr-kho-image',
  reason: 'da-cu',
  note: ' Trang AWS nay ghi 12 giờ & khác? ',
  url: 'https://ben.example/hoc/x#cau-ecr-token',
  checkedOn: '2026-11-21',
}

describe('a report of a faulty question', () => {
  it('reads as text that a person can send', () => {
    expect(reportTitle(report)).toBe('Câu ecr-token: thông tin đã cũ')
    expect(reportText(report).split('\n')).toEqual([
      'Câu: ecr-token (bài ecr-kho-image)',
      'Vấn đề: Thông tin đã cũ',
      'Ghi chú: Trang AWS nay ghi 12 giờ & khác?',
      'Nội dung kiểm ngày: 2026-11-21',
      'Địa chỉ: https://ben.example/hoc/x#cau-ecr-token',
    ])
  })

  it('opens a prefilled issue where one is set, and nothing where none is', () => {
    const address = new URL(reportAddress('https://github.com/a/b/issues/new?labels=cau-hoi', report))
    expect(address.searchParams.get('labels')).toBe('cau-hoi')
    expect(address.searchParams.get('title')).toBe(reportTitle(report))
    expect(address.searchParams.get('body')).toBe(reportText(report))
    expect(reportAddress('', report)).toBe('')
  })

  it('fills in a tracker of another kind, and keeps the address short', () => {
    const long = { ...report, note: 'ế'.repeat(5000) }
    const address = reportAddress(
      'https://gitlab.com/x/-/issues/new?issue[title]={title}&issue[description]={body}',
      long,
    )
    expect(new URL(address).searchParams.get('issue[title]')).toBe(reportTitle(report))
    expect(decodeURIComponent(address).length).toBeLessThan(2000)
  })
})

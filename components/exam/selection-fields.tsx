'use client'

import { eligible } from '@/lib/exam/choose'
import { type ExamFormat, examFormats, type Level, levels, type Selection } from '@/lib/exam/settings'
import type { BankEntry, BankIndex } from '@/lib/question/bank'
import { CheckList } from './check-list'

const levelNames: Record<Level, string> = {
  nho: 'Nhớ',
  hieu: 'Hiểu',
  'van-dung': 'Vận dụng',
  'phan-tich': 'Phân tích',
}

const formatNames: Record<ExamFormat, string> = {
  single: 'Chọn một',
  multiple: 'Chọn nhiều',
  'true-false': 'Đúng hay sai',
  match: 'Ghép vế',
  order: 'Sắp thứ tự',
  cloze: 'Điền từ',
}

const tally = (entries: readonly BankEntry[], field: 'domain' | 'lesson' | 'level' | 'format', id: string): number =>
  entries.filter(entry => entry[field] === id).length

/** What to ask about: domains at once, the rest when it is wanted. Numbers say what each would bring, given the other lists. */
export function SelectionFields<S extends Selection>(props: {
  index: BankIndex
  selection: S
  onChange: (change: Partial<Selection>) => void
  /** Formats stand in view, not among what is chosen more closely. */
  formatsInView?: boolean
}) {
  const { index, selection, onChange } = props
  const without = (change: Partial<Selection>) => eligible(index, { ...selection, ...change })
  const [byDomain, byLesson] = [without({ domains: [] }), without({ lessons: [] })]
  const [byLevel, byFormat] = [without({ levels: [] }), without({ formats: [] })]
  const narrowed =
    selection.lessons.length + selection.levels.length + (props.formatsInView ? 0 : selection.formats.length) > 0
  const formats = (
    <CheckList
      legend="Dạng câu"
      items={examFormats.map(id => ({ id, name: formatNames[id], count: tally(byFormat, 'format', id) }))}
      chosen={selection.formats}
      onChange={chosen => onChange({ formats: chosen })}
    />
  )
  return (
    <>
      <CheckList
        legend="Miền kiến thức"
        items={index.domains.map(({ id, title }) => ({ id, name: title, count: tally(byDomain, 'domain', id) }))}
        chosen={selection.domains}
        onChange={domains => onChange({ domains })}
      />
      <details className="exam-more" open={narrowed || undefined}>
        <summary>Chọn kỹ hơn: bài, mức{!props.formatsInView && ', dạng câu'}</summary>
        <CheckList
          legend="Bài"
          items={index.lessons.map(({ id, number, title }) => ({
            id,
            name: `${number}. ${title}`,
            count: tally(byLesson, 'lesson', id),
          }))}
          chosen={selection.lessons}
          onChange={lessons => onChange({ lessons })}
        />
        <CheckList
          legend="Mức"
          items={levels.map(id => ({ id, name: levelNames[id], count: tally(byLevel, 'level', id) }))}
          chosen={selection.levels}
          onChange={chosen => onChange({ levels: chosen })}
        />
        {!props.formatsInView && formats}
      </details>
      {props.formatsInView && formats}
    </>
  )
}

'use client'

import { type FormEvent, useEffect, useState } from 'react'
import type { BankEntry } from '@/lib/question/bank'
import { countIn, type Scope, type Selection, type Standing, scopes, select } from '@/lib/review/queue'
import { type ReviewSettings, sessionSizes } from './settings'
import type { Bank } from './use-bank'

const scopeWords: Record<Scope, string> = {
  'den-han': 'Đến hạn',
  'tung-sai': 'Lần gần nhất chưa đúng',
  'chac-ma-sai': 'Chắc mà sai',
  'danh-dau': 'Đã đánh dấu',
  'chua-gap': 'Chưa gặp',
  'da-gap': 'Mọi câu đã gặp',
}

/** An address may say what to ask: `?pham-vi=danh-dau&mien=ecs&bai=ecr-kho-image`; a newcomer is offered what is new. */
function firstSelection(isNew: boolean): Selection {
  const params = new URLSearchParams(location.search)
  const [domain, lesson] = [params.get('mien'), params.get('bai')]
  return {
    scope:
      scopes.find(one => one === params.get('pham-vi')) ??
      (isNew ? 'chua-gap' : lesson || domain ? 'da-gap' : 'den-han'),
    ...(domain && { domain }),
    ...(lesson && { lesson }),
  }
}

interface ReviewChoiceProps {
  readonly bank: Bank
  readonly standing: Standing
  readonly settings: ReviewSettings
  readonly onSettings: (settings: ReviewSettings) => void
  readonly onStart: (items: readonly BankEntry[]) => void
}

interface ChoiceProps {
  readonly name: string
  /** Word for choosing none of the options, where that can be. */
  readonly all?: string
  readonly value: string
  /** Value and words. */
  readonly options: readonly (readonly [string, string])[]
  readonly onChange: (value: string) => void
}

function Choice({ name, all, value, options, onChange }: ChoiceProps) {
  return (
    <label>
      {name}
      <select className="field" value={value} onChange={event => onChange(event.target.value)}>
        {all && <option value="">{all}</option>}
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A session of one's own: which cards, of which domain or lesson, how many, and whether confidence is asked. */
export function ReviewChoice({ bank, standing, settings, onSettings, onStart }: ReviewChoiceProps) {
  const [selection, setSelection] = useState<Selection>({ scope: 'den-han' })
  useEffect(() => setSelection(firstSelection(standing.deck.cards.size === 0)), [])
  const { scope, domain, lesson } = selection
  const chosen = select(bank.entries, selection, standing)
  const count = (one: Scope) => countIn(bank.entries, { ...selection, scope: one }, standing)
  const change = (field: 'domain' | 'lesson', value: string) => {
    const { [field]: _, ...rest } = selection
    setSelection(value === '' ? rest : { ...rest, [field]: value })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onStart(chosen)
  }
  return (
    <form className="review-choice" onSubmit={submit} aria-labelledby="chon-cau">
      <h2 id="chon-cau">Tự chọn câu để ôn</h2>
      <fieldset className="review-scopes">
        <legend>Ôn gì</legend>
        {scopes.map(one => (
          <label key={one}>
            <input
              type="radio"
              name="pham-vi"
              checked={scope === one}
              onChange={() => setSelection({ ...selection, scope: one })}
            />
            <span>{scopeWords[one]}</span>
            <span className="review-number">{count(one)}</span>
          </label>
        ))}
      </fieldset>
      <div className="review-narrow">
        <Choice
          name="Miền kiến thức"
          all="Mọi miền"
          value={domain ?? ''}
          options={[...bank.domains]}
          onChange={value => change('domain', value)}
        />
        <Choice
          name="Bài"
          all="Mọi bài"
          value={lesson ?? ''}
          options={[...bank.lessons.values()].map(({ id, number, title }) => [id, `${number}. ${title}`])}
          onChange={value => change('lesson', value)}
        />
        <Choice
          name="Số câu một phiên"
          value={String(settings.size)}
          options={sessionSizes.map(size => [String(size), `${size} câu`])}
          onChange={value => onSettings({ ...settings, size: Number(value) })}
        />
      </div>
      <label className="review-switch">
        <input
          type="checkbox"
          checked={settings.confidence}
          onChange={event => onSettings({ ...settings, confidence: event.target.checked })}
        />
        <span>
          Hỏi mức chắc chắn trước khi xem kết quả
          <small>Câu chắc mà sai được hỏi lại sớm; câu đoán trúng không bị coi là đã nhớ.</small>
        </span>
      </label>
      <div className="review-starts">
        <button type="submit" className="btn" disabled={chosen.length === 0}>
          {chosen.length === 0 ? 'Không có câu nào như vậy' : `Ôn ${Math.min(chosen.length, settings.size)} câu`}
        </button>
      </div>
    </form>
  )
}

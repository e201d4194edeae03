'use client'

import { calibrationOf, recallByDomain, reviewsPerDay } from '@/lib/review/stats'
import { CalibrationChart } from './calibration-chart'
import type { ChartsProps } from './charts'
import { DaysChart } from './days-chart'
import { ExamChart } from './exam-chart'
import { RecallChart } from './recall-chart'

/** Days that the chart of reviews looks back. */
const lookBack = 28

export function AllCharts({ bank, standing: { deck, horizon } }: ChartsProps) {
  const recall = recallByDomain(bank.entries, deck, horizon)
  const rows = [...bank.domains].flatMap(([id, title]) => {
    const row = recall.find(({ domain }) => domain === id)
    return row ? [{ ...row, title }] : []
  })
  return (
    <div className="charts-grid">
      <RecallChart rows={rows} />
      <DaysChart days={reviewsPerDay(deck, horizon, lookBack)} />
      <CalibrationChart rows={calibrationOf(deck)} />
      <ExamChart zone={horizon.zone} />
    </div>
  )
}

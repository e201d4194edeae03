import { chromium } from 'playwright'
import { openTestClass } from './lib/classroom/testing/client.server'
import { defaultSettings } from './lib/classroom/session'
const base = 'http://127.0.0.1:4130'
const wide = process.argv[2] === 'wide'
const dark = process.argv[3] === 'dark'
const tag = `${wide ? 'w' : 'p'}${dark ? 'd' : 'l'}`
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const context = await browser.newContext({ viewport: wide ? { width: 1280, height: 800 } : { width: 360, height: 740 }, colorScheme: dark ? 'dark' : 'light', locale: 'vi-VN' })
const page = await context.newPage()
page.on('console', m => m.type() === 'error' && console.log('console', m.text()))
page.on('pageerror', e => console.log('pageerror', e.message))
let n = 0
const shot = async (name: string, full = true) => { await page.waitForTimeout(350); await page.screenshot({ path: `/tmp/shots/${tag}-${String(++n).padStart(2, '0')}-${name}.png`, fullPage: full }) }
const L = process.argv[4] ?? 'vi-sao-can-dieu-phoi'
const bank = await (await fetch(`${base}/bank/${L}.json`)).json() as any[]
const lesson = process.argv[4] ?? L
const cls = await openTestClass(base, { lesson, title: 'Vì sao cần điều phối · 12A', settings: { ...defaultSettings, leaderboard: true } })
await page.goto(`${base}/lop`); await shot('lop')
await page.getByLabel('Mã lớp').fill('obs123'); await page.getByRole('button', { name: 'Tiếp tục' }).click(); await shot('lop-fault')
await page.getByLabel('Mã lớp').fill(cls.code.toLowerCase().slice(0, 3) + ' ' + cls.code.slice(3)); await page.getByRole('button', { name: 'Tiếp tục' }).click()
await page.getByLabel('Tên gọi của bạn').waitFor(); await shot('join')
await page.getByLabel('Tên gọi của bạn').fill('Nguyễn Thị Lan Anh'); await page.getByRole('button', { name: 'Vào lớp' }).click()
await page.locator('.class-room').waitFor(); await shot('waiting', false)
const others = []
for (let i = 0; i < 12; i++) others.push(await cls.join(`Bạn ${i}`))
const pages = await (await fetch(`${base}/bank/pages/${lesson}.json`)).json() as any[]
await cls.command({ type: 'go', place: { section: pages[2].id, slide: 0, step: 0, black: false } })
await page.locator('.class-text').waitFor(); await shot('follow', false)
await page.getByText('Các mục của bài').click(); await shot('sections', false)
await page.getByRole('button', { name: pages[1].title }).click(); await page.getByRole('button', { name: 'Chưa hiểu' }).click(); await shot('elsewhere', false); await shot('elsewhere-full')
await page.getByRole('button', { name: 'Về lại' }).click()
await cls.command({ type: 'ready-ask' }); await page.getByRole('button', { name: 'Sẵn sàng' }).waitFor(); await shot('ready', false)
await page.getByRole('button', { name: 'Sẵn sàng' }).click(); await shot('ready2', false)
const single = bank.findIndex(q => q.format === 'single')
await cls.command({ type: 'ask', item: single, seconds: 60 }); await page.locator('.class-question').waitFor(); await shot('vote', false)
const q = bank[single]; const wrong = q.parts.find((p: any) => p.id !== q.key.correct)
await page.locator('.class-question .choice').nth(q.parts.indexOf(wrong)).locator('label').click(); await shot('voted', false)
for (const [i, o] of others.entries()) await cls.act(o, { type: 'answer', round: 1, vote: 1, seq: 1, answer: { format: 'single', choice: i % 3 ? q.key.correct : wrong.id } })
await cls.command({ type: 'close', round: 1 }); await shot('closed', false)
await cls.command({ type: 'discuss', round: 1 }); await page.getByText('Trao đổi với').first().waitFor(); await shot('discuss', false)
await cls.command({ type: 'vote-again', round: 1, seconds: null }); await page.getByText('bình chọn lần 2').waitFor(); await page.locator('.class-question .choice label').nth(1).click(); await shot('vote2', false)
for (const [i, o] of others.entries()) await cls.act(o, { type: 'answer', round: 1, vote: 2, seq: 1, answer: { format: 'single', choice: i % 6 ? q.key.correct : wrong.id } })
await page.getByText('Đã gửi').waitFor()
await cls.command({ type: 'reveal', round: 1 }); await page.locator('.class-outcome').waitFor(); await shot('reveal')
await cls.command({ type: 'explain', round: 1 }); await page.locator('.class-mend').waitFor(); await shot('explain')
let round = 1
for (const format of ['multiple', 'true-false', 'match', 'order', 'cloze', 'open']) {
  const item = bank.findIndex(one => one.format === format)
  if (item < 0) { console.log('no', format); continue }
  round++
  await cls.command({ type: 'ask', item, seconds: null }); await page.locator(`.class-question[data-format="${format}"]`).waitFor(); await shot(format, false)
  if (format === 'multiple') await page.locator('.class-question input').first().check()
  if (format === 'true-false') for (const s of await page.locator('.statement').all()) await s.locator('input').first().check()
  if (format === 'match') for (const s of await page.locator('.class-question select').all()) await s.selectOption({ index: 1 })
  if (format === 'cloze') for (const s of await page.locator('.cloze-blank').all()) await s.fill('12 giờ')
  if (format === 'open') await page.locator('textarea.open-text').fill('Vì cần tự phục hồi')
  await page.getByRole('button', { name: 'Gửi', exact: true }).click(); await page.getByText('Đã gửi').waitFor()
  await cls.command({ type: 'reveal', round }); await page.locator('.class-outcome').waitFor(); await shot(`${format}-reveal`)
  await cls.command({ type: 'explain', round }); await page.locator('.class-mend').waitFor(); await shot(`${format}-explain`)
}
await cls.command({ type: 'dismiss', round }); await page.waitForTimeout(300); await shot('after', false)
for (const [i, o] of others.slice(0, 3).entries()) await cls.act(o, { type: 'question', id: `cau-hoi-trong-lop-${i}`, text: ['Fargate có chạy GPU được không?', 'Vì sao phải có service?', 'x'.repeat(280)][i] })
await page.getByRole('button', { name: 'Hỏi người dạy' }).click(); await page.waitForTimeout(400); await page.getByRole('button', { name: /Tôi cũng hỏi/ }).first().click(); await shot('ask', false)
await page.getByRole('button', { name: 'Đóng' }).click()
await cls.command({ type: 'freeze', frozen: true }); await page.getByText('Nhìn lên màn chiếu').first().waitFor(); await shot('frozen', false)
await cls.command({ type: 'freeze', frozen: false }); await cls.command({ type: 'go', place: { section: pages[2].id, slide: 0, step: 0, black: true } }); await page.getByText('Màn chiếu đang tắt').first().waitFor(); await shot('black', false)
await cls.command({ type: 'go', place: { section: pages[2].id, slide: 0, step: 0, black: false } });
await cls.command({ type: 'ask', item: single, seconds: null }); await page.locator('.class-question').waitFor()
await context.setOffline(true); await page.locator('.class-question .choice label').first().click(); await page.waitForTimeout(1500); await shot('offline', false)
await context.setOffline(false); await page.getByText('Đã gửi').waitFor({ timeout: 10000 })
await cls.command({ type: 'end' }); await page.getByText('Lớp đã kết thúc').first().waitFor(); await page.waitForTimeout(600); await shot('ended')
await fetch(`${base}/api/class/${cls.code}`, { method: 'DELETE', headers: { authorization: `Bearer ${cls.host}` } }); await page.getByText('không còn trên máy chủ').waitFor(); await page.waitForTimeout(500); await shot('gone', false)
await page.goto(`${base}/lop`); await page.waitForTimeout(500); await shot('lop-own')
await page.goto(`${base}/lop/ACDEFG`); await page.getByText('Không tìm thấy lớp').waitFor(); await shot('unknown', false)
await browser.close()

import { chromium } from 'playwright'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
for (const p of process.argv.slice(2)) {
  const page = await b.newPage(); const c = await page.context().newCDPSession(page); await c.send('Network.enable')
  const kind = new Map<string,string>(); let js = 0, all = 0
  c.on('Network.responseReceived', e => kind.set(e.requestId, e.type))
  c.on('Network.loadingFinished', e => { all += e.encodedDataLength; if (kind.get(e.requestId) === 'Script') js += e.encodedDataLength })
  await page.goto('http://127.0.0.1:4130' + p); await page.waitForTimeout(2500)
  console.log(p, 'js', js, 'all', all)
}
await b.close()

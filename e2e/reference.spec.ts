import { expect, test } from './site'

test.describe('the command book', () => {
  test('is filtered without tones, and says when nothing fits', async ({ page }) => {
    await page.goto('/so-tay')
    const all = await page.locator('.command').count()
    await page.getByLabel('Lọc lệnh').fill('dang nhap ecr')
    await expect(page.getByRole('status').filter({ hasText: 'lệnh' })).not.toHaveText(`${all} lệnh`)
    await expect(page.locator('.command').filter({ hasText: 'get-login-password' }).first()).toBeVisible()
    await page.getByLabel('Lọc lệnh').fill('không có đâu')
    await expect(page.getByText('Không có lệnh nào khớp')).toBeVisible()
  })

  test('is filled once for all commands, remembers it, and refuses what would break a command', async ({ page }) => {
    await page.goto('/so-tay')
    await page.getByText('Điền một lần cho mọi lệnh').click()
    const field = page.getByLabel('Cluster ECS')
    await field.fill('cum-cua-toi')
    const filled = page.locator('.command var').filter({ hasText: /^cum-cua-toi$/ })
    await expect(filled.first()).toBeVisible()
    await page.reload()
    await expect(filled.first()).toBeVisible()
    await page.getByText('Điền một lần cho mọi lệnh').click()
    await field.fill('cum;rm')
    await expect(page.getByRole('alert').filter({ hasText: 'Chỉ dùng chữ không dấu' })).toBeVisible()
    await expect(page.locator('.command var').filter({ hasText: 'cum;rm' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Về giá trị mẫu' }).click()
    await expect(field).toHaveValue('')
  })

  test('explains a flag on tap, and copies a command and a group as they stand', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto('/so-tay')
    const command = page.locator('.command').filter({ hasText: 'aws ecs describe-services' }).first()
    await command.getByRole('button', { name: '--cluster' }).click()
    await expect(command.getByRole('status')).toContainText('--cluster')
    await command.getByRole('button', { name: 'Chép', exact: true }).click()
    await expect(command.getByText('Đã chép')).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^aws ecs describe-services --cluster cho-noi/,
    )
    await page.locator('.command-group').first().getByRole('button', { name: 'Chép cả nhóm' }).click()
    await expect(page.locator('.command-group').first().getByText('Đã chép')).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^# .+\n\w+/)
  })

  test('prints on at most four A4 pages', async ({ page }) => {
    await page.goto('/so-tay')
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)?.length).toBeLessThanOrEqual(4)
  })
})

test('the ledger says value, source, day and confidence, and a lesson leads to it', async ({ page }) => {
  await page.goto('/hoc/container-tren-aws/ecr-kho-image')
  await page.getByRole('link', { name: /số liệu kiểm từ/ }).click()
  await expect(page).toHaveURL(/cap-nhat/)
  const fact = page.locator('#ecr-token-12h')
  await expect(fact).toContainText('12 giờ')
  await expect(fact).toContainText(/kiểm ngày \d\d\/\d\d\/\d{4} · độ tin cậy/)
  await expect(fact.getByRole('link').first()).toHaveAttribute('href', /^https:/)
})

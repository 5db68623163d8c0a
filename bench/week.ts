import { parseArgs } from 'node:util'
import { liveWeek } from './busyWeek.ts'
import { buildSite, serveSite } from './site.ts'

const { values } = parseArgs({
  options: {
    'no-build': { type: 'boolean', default: false },
    edits: { type: 'string', default: '50000' },
    debates: { type: 'string', default: '20' },
    days: { type: 'string', default: '7' },
    sqlite: { type: 'boolean', default: false },
  },
})

if (!values['no-build']) await buildSite()
const site = await serveSite()
try {
  const { edits, debates, days, sqlite } = values
  await liveWeek(site.url, { edits: Number(edits), debates: Number(debates), days: Number(days), sqlite })
} finally {
  await site.close()
}

/** `npm run migrate`: brings the schema of DATABASE_URL up to date, before the processes of a new release start. */
import { ConfigError, readConfig } from './config.ts'
import { openDatabase } from './db/database.ts'
import { migrate } from './db/migrate.ts'

try {
  const db = openDatabase(readConfig().databaseUrl)
  try {
    const applied = await migrate(db)
    console.log(applied.length > 0 ? `applied: ${applied.join(', ')}` : 'the schema is up to date')
  } finally {
    await db.close()
  }
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

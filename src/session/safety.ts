import { type BackupFolder, createBackupFolder } from './backupFolder.ts'
import { type Care, createCare } from './care.ts'
import { createDailyCopies, type DailyCopies } from './dailyCopies.ts'
import { createReminder, type Reminder } from './lastBackup.ts'
import { createRecovery, type Recovery, type RecoveryMeans } from './recovery.ts'

/** All that keeps work safe beside the database, and brings it back. */
export interface Safety {
  /** Where a person's own backups go. */
  readonly backupFolder: BackupFolder
  readonly reminder: Reminder
  readonly copies: DailyCopies
  readonly care: Care
  readonly recovery: Recovery
}

export function createSafety(means: RecoveryMeans): Safety {
  const { connection, now } = means
  return {
    backupFolder: createBackupFolder(),
    reminder: createReminder(now),
    copies: createDailyCopies({ connect: connection.connect, now }),
    care: createCare(),
    recovery: createRecovery(means),
  }
}

import { parentPort, workerData } from 'node:worker_threads'
import { doHistoryJob, type HistoryJob } from './history-job.ts'

parentPort?.postMessage(doHistoryJob(workerData as HistoryJob))

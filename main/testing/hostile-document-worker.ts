import { workerData } from 'node:worker_threads'

/** Stands in for the thread that reads documents: it hangs or ends, as the document’s name says, and answers nothing. */
if ((workerData as { name: string }).name === 'hang') for (;;);
process.exit(1)

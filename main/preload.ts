import { contextBridge, ipcRenderer } from 'electron'
import {
  callChannel,
  callNames,
  changedChannel,
  commandChannel,
  commandNames,
  editChannel,
  endedChannel,
  endingChannel,
  importingChannel,
  menuChannel,
} from '../app/ipc/channels.ts'

const asking = (channel: string) => (input: unknown) => ipcRenderer.invoke(channel, input)

const hearing = (channel: string) => (listener: (message: unknown) => void) => {
  const heard = (_event: unknown, message: unknown) => listener(message)
  ipcRenderer.on(channel, heard)
  return () => {
    ipcRenderer.removeListener(channel, heard)
  }
}

/** What the window still does before it closes; each says whether everything it had is in the store. */
const ending = new Set<() => Promise<boolean>>()

ipcRenderer.on(endingChannel, async () => {
  const done = await Promise.allSettled([...ending].map((finish) => finish()))
  ipcRenderer.send(
    endedChannel,
    done.every((one) => one.status === 'fulfilled' && one.value),
  )
})

contextBridge.exposeInMainWorld('stet', {
  calls: Object.fromEntries(callNames.map((name) => [name, asking(callChannel(name))])),
  commands: Object.fromEntries(commandNames.map((name) => [name, asking(commandChannel(name))])),
  onChanged: hearing(changedChannel),
  onMenu: hearing(menuChannel),
  onEdit: hearing(editChannel),
  onImporting: hearing(importingChannel),
  onEnding: (listener: () => Promise<boolean>) => {
    ending.add(listener)
    return () => {
      ending.delete(listener)
    }
  },
  platform: process.platform,
})

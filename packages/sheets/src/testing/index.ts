export { type MemoryRegister, memoryRegister } from "./memory-register.ts";

import { startApplication } from './boot/main.ts';

startApplication();

import { Module } from '@nestjs/common';
import { NoticeController } from './notice.controller.js';
import { TaskController } from './task.controller.js';
import { TaskHolding } from './task-holding.js';
import { TaskHoldingController } from './task-holding.controller.js';

/** The workbench: tasks, who holds them, and copies. */
@Module({ controllers: [TaskController, TaskHoldingController, NoticeController], providers: [TaskHolding] })
export class TaskModule {}

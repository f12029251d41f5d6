import { Module } from '@nestjs/common';
import { DepartmentController } from './department.controller.js';

/** Departments and their people. */
@Module({ controllers: [DepartmentController] })
export class DepartmentModule {}

package org.presencemonitor.bus;

/** An object with one interface of its own, beside those that every object has. */
public record BusObject<T>(BusTable<T> table, T target) {}

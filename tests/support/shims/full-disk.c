/*
 * Lets the disk below one folder be full, read-only or broken for this process while a test wants it. Loaded with
 * LD_PRELOAD; FULL_DISK_FOLDER is the folder (absolute), FULL_DISK_CONTROL a file of one int64 that is shared with the
 * test: -1 nothing, from 0 on so many bytes may still be written (then ENOSPC), -2 read-only (EROFS), -3 flushing
 * fails (EIO).
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static volatile int64_t *control;
static const char *folder;
static size_t folder_length;

#define REAL(name, type, ...) \
  static type (*real)(__VA_ARGS__); \
  if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

__attribute__((constructor)) static void start(void) {
  const char *path = getenv("FULL_DISK_CONTROL");
  folder = getenv("FULL_DISK_FOLDER");
  if (!folder || !path) return;
  folder_length = strlen(folder);
  int (*real_open)(const char *, int, ...) = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open");
  int file = real_open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  int64_t nothing = -1;
  ssize_t (*real_write)(int, const void *, size_t) = (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
  if (file < 0 || real_write(file, &nothing, sizeof nothing) != sizeof nothing) abort();
  void *shared = mmap(NULL, sizeof(int64_t), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (shared == MAP_FAILED) abort();
  control = shared;
}

static int below(const char *path) {
  return path && strncmp(path, folder, folder_length) == 0 &&
         (path[folder_length] == '/' || path[folder_length] == 0);
}
static int concerns(int file) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return below(path);
}
static int on(void) { return control && *control != -1; }

/* Whether so many bytes may be written; sets errno where not. */
static int may_write(int file, int64_t bytes) {
  if (!on() || !concerns(file)) return 1;
  int64_t left = *control;
  if (left == -3) return 1;
  if (left == -2) return errno = EROFS, 0;
  if (left < bytes) return errno = ENOSPC, 0;
  __atomic_sub_fetch(control, bytes, __ATOMIC_SEQ_CST);
  return 1;
}
static int may_change(const char *path) {
  if (on() && *control == -2 && below(path)) return errno = EROFS, 0;
  return 1;
}
static int64_t sum(const struct iovec *data, int parts) {
  int64_t all = 0;
  for (int i = 0; i < parts; i++) all += data[i].iov_len;
  return all;
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(#name, int, const char *, int, ...); \
    mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { \
      va_list rest; \
      va_start(rest, flags); \
      mode = va_arg(rest, mode_t); \
      va_end(rest); \
    } \
    if ((flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) && !may_change(path)) return -1; \
    return real(path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

ssize_t write(int file, const void *data, size_t length) {
  REAL("write", ssize_t, int, const void *, size_t);
  return may_write(file, length) ? real(file, data, length) : -1;
}
ssize_t writev(int file, const struct iovec *data, int parts) {
  REAL("writev", ssize_t, int, const struct iovec *, int);
  return may_write(file, sum(data, parts)) ? real(file, data, parts) : -1;
}
#define PWRITE(name) \
  ssize_t name(int file, const void *data, size_t length, off_t offset) { \
    REAL(#name, ssize_t, int, const void *, size_t, off_t); \
    return may_write(file, length) ? real(file, data, length, offset) : -1; \
  }
PWRITE(pwrite)
PWRITE(pwrite64)
#define PWRITEV(name) \
  ssize_t name(int file, const struct iovec *data, int parts, off_t offset) { \
    REAL(#name, ssize_t, int, const struct iovec *, int, off_t); \
    return may_write(file, sum(data, parts)) ? real(file, data, parts, offset) : -1; \
  }
PWRITEV(pwritev)
PWRITEV(pwritev64)
#define TRUNCATE(name) \
  int name(int file, off_t length) { \
    REAL(#name, int, int, off_t); \
    return may_write(file, 0) ? real(file, length) : -1; \
  }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)
#define SYNC(name) \
  int name(int file) { \
    REAL(#name, int, int); \
    if (on() && *control == -3 && concerns(file)) return errno = EIO, -1; \
    return real(file); \
  }
SYNC(fsync)
SYNC(fdatasync)

int rename(const char *from, const char *to) {
  REAL("rename", int, const char *, const char *);
  return may_change(to) ? real(from, to) : -1;
}
int link(const char *from, const char *to) {
  REAL("link", int, const char *, const char *);
  return may_change(to) ? real(from, to) : -1;
}
int unlink(const char *path) {
  REAL("unlink", int, const char *);
  return may_change(path) ? real(path) : -1;
}
int mkdir(const char *path, mode_t mode) {
  REAL("mkdir", int, const char *, mode_t);
  return may_change(path) ? real(path, mode) : -1;
}

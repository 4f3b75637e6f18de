/*
 * Records what a process does to the files below one folder, so that a power cut can be simulated: see replay.ts.
 * Loaded with LD_PRELOAD; POWER_CUT_FOLDER is the folder (absolute), POWER_CUT_LOG the file that is appended to.
 *
 * A record is { u32 op; u32 pathLength; u32 otherLength; u32 dataLength; u64 inode; u64 offset } in the machine's byte
 * order, then path, other path and data. Each is appended after the system call succeeded, under one lock, so that the
 * order of the records is the order in which things happened. Nothing is done to the files themselves.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum op { CREATE = 1, WRITE, TRUNCATE, SYNC_FILE, SYNC_FOLDER, RENAME, UNLINK, MAKE_FOLDER, LINK };

#define MOST_FILES 65536
/* Per descriptor: 0 not below the folder, 1 a file, 2 a folder. */
static unsigned char kinds[MOST_FILES];
static uint64_t inodes[MOST_FILES];
static char *folder_paths[MOST_FILES];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *folder;
static size_t folder_length;
static int log_file = -1;

#define REAL(name, type, ...) \
  static type (*real)(__VA_ARGS__); \
  if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

__attribute__((constructor)) static void start(void) {
  const char *path = getenv("POWER_CUT_LOG");
  folder = getenv("POWER_CUT_FOLDER");
  if (!folder || !path) return;
  folder_length = strlen(folder);
  int (*real_open)(const char *, int, ...) = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open");
  log_file = real_open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int tracked(const char *path) {
  return log_file >= 0 && path && strncmp(path, folder, folder_length) == 0 &&
         (path[folder_length] == '/' || path[folder_length] == 0);
}

static void put(enum op op, const char *path, const char *other, const struct iovec *data, int parts, uint64_t inode,
                uint64_t offset) {
  static ssize_t (*real_writev)(int, const struct iovec *, int);
  if (!real_writev) real_writev = (ssize_t(*)(int, const struct iovec *, int))dlsym(RTLD_NEXT, "writev");
  struct {
    uint32_t op, path_length, other_length, data_length;
    uint64_t inode, offset;
  } head = {op, path ? strlen(path) : 0, other ? strlen(other) : 0, 0, inode, offset};
  struct iovec all[68];
  int count = 1;
  if (head.path_length) all[count++] = (struct iovec){(void *)path, head.path_length};
  if (head.other_length) all[count++] = (struct iovec){(void *)other, head.other_length};
  for (int i = 0; i < parts && count < 68; i++) {
    all[count++] = data[i];
    head.data_length += data[i].iov_len;
  }
  all[0] = (struct iovec){&head, sizeof head};
  /* A record that is torn by the end of the process is the last one, and is passed over when it is read. */
  (void)!real_writev(log_file, all, count);
}

/* Called with the lock held. */
static void opened(int file, const char *path, int existed) {
  struct stat facts;
  if (file < 0 || file >= MOST_FILES || fstat(file, &facts) != 0) return;
  kinds[file] = S_ISDIR(facts.st_mode) ? 2 : 1;
  inodes[file] = facts.st_ino;
  free(folder_paths[file]);
  folder_paths[file] = kinds[file] == 2 ? strdup(path) : NULL;
  if (kinds[file] == 1 && !existed) put(CREATE, path, NULL, NULL, 0, facts.st_ino, 0);
}

/*
 * Node closes some files by a bare system call, which is not seen here, and the number may be that of a socket by now:
 * so a descriptor counts only while it still is the file that was opened.
 */
static int kind_of(int file) {
  struct stat facts;
  if (file < 0 || file >= MOST_FILES || !kinds[file]) return 0;
  if (fstat(file, &facts) != 0 || facts.st_ino != inodes[file] || !(S_ISREG(facts.st_mode) || S_ISDIR(facts.st_mode)))
    kinds[file] = 0;
  return kinds[file];
}

static int open_tracked(int (*real)(const char *, int, ...), const char *path, int flags, mode_t mode) {
  pthread_mutex_lock(&lock);
  int existed = access(path, F_OK) == 0;
  int file = real(path, flags, mode);
  int error = errno;
  opened(file, path, existed);
  if (file >= 0 && existed && (flags & O_TRUNC) && kind_of(file) == 1) put(TRUNCATE, NULL, NULL, NULL, 0, inodes[file], 0);
  pthread_mutex_unlock(&lock);
  errno = error;
  return file;
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
    return tracked(path) ? open_tracked(real, path, flags, mode) : real(path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

int close(int file) {
  REAL("close", int, int);
  if (!kind_of(file)) return real(file);
  pthread_mutex_lock(&lock);
  kinds[file] = 0;
  int answer = real(file);
  int error = errno;
  pthread_mutex_unlock(&lock);
  errno = error;
  return answer;
}

/* Runs a call on a tracked file under the lock, then records it. */
#define RECORDED(call, record) \
  pthread_mutex_lock(&lock); \
  __typeof__(call) answer = call; \
  int error = errno; \
  if (answer >= 0) { \
    record; \
  } \
  pthread_mutex_unlock(&lock); \
  errno = error; \
  return answer

static void wrote(int file, const struct iovec *data, int parts, ssize_t length, off_t offset) {
  struct iovec cut[64];
  int count = 0;
  for (int i = 0; i < parts && count < 64 && length > 0; i++) {
    cut[count] = data[i];
    if ((ssize_t)cut[count].iov_len > length) cut[count].iov_len = length;
    length -= cut[count++].iov_len;
  }
  put(WRITE, NULL, NULL, cut, count, inodes[file], offset);
}

ssize_t write(int file, const void *data, size_t length) {
  REAL("write", ssize_t, int, const void *, size_t);
  if (kind_of(file) != 1) return real(file, data, length);
  struct iovec one = {(void *)data, length};
  /* Where it was written shows afterwards, for appending files too. */
  RECORDED(real(file, data, length), wrote(file, &one, 1, answer, lseek(file, 0, SEEK_CUR) - answer));
}

ssize_t writev(int file, const struct iovec *data, int parts) {
  REAL("writev", ssize_t, int, const struct iovec *, int);
  if (kind_of(file) != 1) return real(file, data, parts);
  RECORDED(real(file, data, parts), wrote(file, data, parts, answer, lseek(file, 0, SEEK_CUR) - answer));
}

#define PWRITE(name) \
  ssize_t name(int file, const void *data, size_t length, off_t offset) { \
    REAL(#name, ssize_t, int, const void *, size_t, off_t); \
    if (kind_of(file) != 1) return real(file, data, length, offset); \
    struct iovec one = {(void *)data, length}; \
    RECORDED(real(file, data, length, offset), wrote(file, &one, 1, answer, offset)); \
  }
PWRITE(pwrite)
PWRITE(pwrite64)

#define PWRITEV(name) \
  ssize_t name(int file, const struct iovec *data, int parts, off_t offset) { \
    REAL(#name, ssize_t, int, const struct iovec *, int, off_t); \
    if (kind_of(file) != 1) return real(file, data, parts, offset); \
    RECORDED(real(file, data, parts, offset), wrote(file, data, parts, answer, offset)); \
  }
PWRITEV(pwritev)
PWRITEV(pwritev64)

#define TRUNCATING(name) \
  int name(int file, off_t length) { \
    REAL(#name, int, int, off_t); \
    if (kind_of(file) != 1) return real(file, length); \
    RECORDED(real(file, length), put(TRUNCATE, NULL, NULL, NULL, 0, inodes[file], length)); \
  }
TRUNCATING(ftruncate)
TRUNCATING(ftruncate64)

static void synced(int file) {
  if (kinds[file] == 2) put(SYNC_FOLDER, folder_paths[file], NULL, NULL, 0, inodes[file], 0);
  else put(SYNC_FILE, NULL, NULL, NULL, 0, inodes[file], 0);
}
#define SYNC(name) \
  int name(int file) { \
    REAL(#name, int, int); \
    if (!kind_of(file)) return real(file); \
    RECORDED(real(file), synced(file)); \
  }
SYNC(fsync)
SYNC(fdatasync)

int rename(const char *from, const char *to) {
  REAL("rename", int, const char *, const char *);
  if (!tracked(from) && !tracked(to)) return real(from, to);
  RECORDED(real(from, to), put(RENAME, from, to, NULL, 0, 0, 0));
}

int link(const char *from, const char *to) {
  REAL("link", int, const char *, const char *);
  if (!tracked(to)) return real(from, to);
  RECORDED(real(from, to), put(LINK, from, to, NULL, 0, 0, 0));
}

int unlink(const char *path) {
  REAL("unlink", int, const char *);
  if (!tracked(path)) return real(path);
  RECORDED(real(path), put(UNLINK, path, NULL, NULL, 0, 0, 0));
}

int mkdir(const char *path, mode_t mode) {
  REAL("mkdir", int, const char *, mode_t);
  if (!tracked(path)) return real(path, mode);
  RECORDED(real(path, mode), put(MAKE_FOLDER, path, NULL, NULL, 0, 0, 0));
}

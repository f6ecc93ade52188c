;;; netnord-flymake.el --- Check the figures of a draft while writing -*- lexical-binding: t -*-

;; Package-Requires: ((emacs "27.1"))

;;; Commentary:

;; Put this file on your load path, and into your init file:
;;
;;   (require 'netnord-flymake)
;;   (add-hook 'text-mode-hook #'netnord-flymake-setup)   ; Markdown, LaTeX, Org and the like too
;;
;; To hold drafts against a text of your own:
;;
;;   (setq netnord-flymake-options '("--source" "article.txt"))

;;; Code:

(require 'flymake)
(require 'json)

(defgroup netnord nil
  "Figures of a draft, held against their sources."
  :group 'flymake)

(defcustom netnord-flymake-program "netnord"
  "The program, by its name or its path."
  :type 'string)

(defcustom netnord-flymake-options nil
  "Further options of `netnord check', a list of strings."
  :type '(repeat string)
  :safe #'listp)

(defvar-local netnord-flymake--process nil)

(defun netnord-flymake--kind (buffer)
  "Options that tell whether BUFFER is Markdown, LaTeX or the like."
  (when-let ((file (buffer-file-name buffer)))
    (list "--stdin-filename" (file-name-nondirectory file))))

(defun netnord-flymake--diagnostics (buffer findings)
  "What to show in BUFFER of FINDINGS, which count characters from 0."
  (with-current-buffer buffer
    (let ((levels '(("error" . :error) ("warning" . :warning))))
      (delq nil
            (mapcar (lambda (finding)
                      (let-alist finding
                        (when-let ((type (cdr (assoc .level levels))))
                          (flymake-make-diagnostic
                           buffer
                           (+ (point-min) .start) (+ (point-min) .end)
                           type (concat .rule " " .message)))))
                    findings)))))

(defun netnord-flymake (report &rest _)
  "Check this buffer and REPORT what is found, as flymake asks."
  (unless (executable-find netnord-flymake-program)
    (error "Cannot find %s" netnord-flymake-program))
  (when (process-live-p netnord-flymake--process)
    (kill-process netnord-flymake--process))
  (let ((buffer (current-buffer))
        (complaints (generate-new-buffer " *netnord complaints*")))
    (setq netnord-flymake--process
          (make-process
           :name "netnord"
           :buffer (generate-new-buffer " *netnord*")
           :stderr complaints
           :command `(,netnord-flymake-program "check" "-f" "json" ,@netnord-flymake-options
                      ,@(netnord-flymake--kind buffer) "-")
           :coding 'utf-8-unix
           :connection-type 'pipe
           :noquery t
           :sentinel
           (lambda (process _event)
             (when (memq (process-status process) '(exit signal))
               (unwind-protect
                   (when (and (buffer-live-p buffer)
                              (eq process (buffer-local-value 'netnord-flymake--process buffer)))
                     (if (memq (process-exit-status process) '(0 1))
                         (let ((answer (with-current-buffer (process-buffer process)
                                         (goto-char (point-min))
                                         (json-parse-buffer :object-type 'alist :array-type 'list))))
                           (funcall report (netnord-flymake--diagnostics buffer (alist-get 'findings answer))))
                       (funcall report :panic
                                :explanation (with-current-buffer complaints
                                               (string-trim (buffer-string))))))
                 (kill-buffer (process-buffer process))
                 (when-let ((pipe (get-buffer-process complaints)))
                   (delete-process pipe))
                 (kill-buffer complaints))))))
    (save-restriction
      (widen)
      (process-send-region netnord-flymake--process (point-min) (point-max)))
    (process-send-eof netnord-flymake--process)))

;;;###autoload
(defun netnord-flymake-setup ()
  "Show in this buffer what netnord finds."
  (add-hook 'flymake-diagnostic-functions #'netnord-flymake nil t)
  (flymake-mode 1))

(provide 'netnord-flymake)
;;; netnord-flymake.el ends here

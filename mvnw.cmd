@echo off
rem Runs Maven on a JDK 25 or newer, in the current folder: mvnw <whatever mvn takes>
rem
rem The JDK comes from JAVA_HOME, else from the PATH, else from the usual places (there the lowest version that will
rem do). MVNW_JDK_DIRS, folders that hold JDKs, parted by semicolons, is looked through in place of the usual ones.
rem Maven is the mvn on the PATH when that is 3.8 or newer, else the version that .mvn\wrapper\maven-wrapper.properties
rem pins, which is downloaded once, checked and kept in .m2\wrapper of the user's folder.
setlocal EnableExtensions DisableDelayedExpansion
set "MVNW_WANTED=25"
set "MVNW_JDK="
set "MVNW_GIVEN="
set "MVNW_MVN="
set "MVNW_NEW="
set "MVNW_LOWEST=999999"

if not defined JAVA_HOME goto path
set "MVNW_GIVEN=%JAVA_HOME:"=%"
call :offer "%MVNW_GIVEN%"
if defined MVNW_JDK goto maven

:path
if not defined PATH goto places
set "MVNW_PATH=%PATH:"=%"
for %%d in ("%MVNW_PATH:;=" "%") do if not defined MVNW_JDK if exist "%%~d\javac.exe" call :offer "%%~d\.."
if defined MVNW_JDK goto found

:places
set "MVNW_DIRS=%ProgramFiles%\Java;%ProgramFiles%\Eclipse Adoptium;%ProgramFiles%\Microsoft;%ProgramFiles%\Zulu;%ProgramFiles%\Amazon Corretto;%USERPROFILE%\.jdks;%LOCALAPPDATA%\Programs\Eclipse Adoptium"
if defined MVNW_JDK_DIRS set "MVNW_DIRS=%MVNW_JDK_DIRS%"
for %%d in ("%MVNW_DIRS:;=" "%") do for /f "delims=" %%h in ('dir /b /ad /on "%%~d" 2^>nul') do call :offer "%%~d\%%h"
if defined MVNW_JDK goto found
>&2 echo mvnw: there is no JDK %MVNW_WANTED% or newer in JAVA_HOME, on the PATH or in "%MVNW_DIRS%": install one, such as Eclipse Temurin %MVNW_WANTED%, and set JAVA_HOME to its folder.
exit /b 1

:found
if defined MVNW_GIVEN >&2 echo mvnw: JAVA_HOME "%MVNW_GIVEN%" is passed over, as it is no JDK %MVNW_WANTED% or newer: "%MVNW_JDK%" is used.

:maven
set "JAVA_HOME=%MVNW_JDK%"
for /f "tokens=2,3" %%k in ('mvn -v 2^>nul ^<nul') do if "%%k"=="Maven" set "MVNW_MVN=%%l"
if not defined MVNW_MVN goto pinned
for /f "tokens=1,2 delims=." %%a in ("%MVNW_MVN%") do (
	set "MVNW_MVN=%%a"
	set "MVNW_MINOR=%%b"
)
if %MVNW_MVN% lss 3 goto pinned
if %MVNW_MVN% equ 3 if %MVNW_MINOR% lss 8 goto pinned
rem Without a call, so that what mvn.cmd exits with is what this file exits with, and no argument is parsed twice.
mvn %*
exit /b %ERRORLEVEL%

:pinned
set "MVNW_URL="
set "MVNW_SUM="
for /f "usebackq tokens=1,2 delims==" %%k in ("%~dp0.mvn\wrapper\maven-wrapper.properties") do (
	if "%%k"=="distributionUrl" set "MVNW_URL=%%l"
	if "%%k"=="distributionSha512Sum" set "MVNW_SUM=%%l"
)
set "MVNW_WHY=.mvn\wrapper\maven-wrapper.properties pins no Maven by a distributionUrl and a distributionSha512Sum."
if not defined MVNW_URL goto fail
if not defined MVNW_SUM goto fail
set "MVNW_NAME=%MVNW_URL:*/apache-maven-=apache-maven-%"
set "MVNW_NAME=%MVNW_NAME:-bin.tar.gz=%-%MVNW_SUM:~0,12%"
set "MVNW_STORE=%USERPROFILE%\.m2\wrapper"
if exist "%MVNW_STORE%\%MVNW_NAME%\bin\mvn.cmd" goto run

rem Everything happens in a folder of this launcher's own, whose move at the end is refused if another one was faster.
set "MVNW_SYS=%SystemRoot%\System32"
set "MVNW_WHY=Maven 3.8 or newer is not on the PATH, and Windows lacks the curl.exe, tar.exe or certutil.exe to install it with: install Maven 3.8 or newer."
for %%t in (curl tar certutil) do if not exist "%MVNW_SYS%\%%t.exe" goto fail
if not exist "%MVNW_STORE%\" md "%MVNW_STORE%" 2>nul
for /l %%i in (1,1,20) do if not defined MVNW_NEW call :claim
set "MVNW_WHY=.m2\wrapper in the user's folder cannot be written."
if not defined MVNW_NEW goto fail
>&2 echo mvnw: downloading %MVNW_URL%
set "MVNW_WHY=%MVNW_URL% could not be downloaded: install Maven 3.8 or newer, or try again."
"%MVNW_SYS%\curl.exe" -fsSL --connect-timeout 20 --max-time 600 -o "%MVNW_NEW%\maven.tar.gz" "%MVNW_URL%"
if not "%ERRORLEVEL%"=="0" goto fail
set "MVNW_WHY=what %MVNW_URL% gave has not the SHA-512 that .mvn\wrapper\maven-wrapper.properties pins, so it was thrown away."
set "MVNW_SAME="
for /f %%h in ('%MVNW_SYS%\certutil.exe -hashfile "%MVNW_NEW%\maven.tar.gz" SHA512') do if /i "%%h"=="%MVNW_SUM%" set "MVNW_SAME=yes"
if not defined MVNW_SAME goto fail
set "MVNW_WHY=what %MVNW_URL% gave could not be unpacked into a Maven."
md "%MVNW_NEW%\unpacked"
"%MVNW_SYS%\tar.exe" -xzf "%MVNW_NEW%\maven.tar.gz" -C "%MVNW_NEW%\unpacked"
if not "%ERRORLEVEL%"=="0" goto fail
for /f "delims=" %%d in ('dir /b /ad "%MVNW_NEW%\unpacked"') do move "%MVNW_NEW%\unpacked\%%d" "%MVNW_NEW%\%MVNW_NAME%" >nul
if not exist "%MVNW_NEW%\%MVNW_NAME%\bin\mvn.cmd" goto fail
set "MVNW_WHY=Maven could not be put into .m2\wrapper in the user's folder."
if not exist "%MVNW_STORE%\%MVNW_NAME%\" move "%MVNW_NEW%\%MVNW_NAME%" "%MVNW_STORE%\" >nul 2>nul
if not exist "%MVNW_STORE%\%MVNW_NAME%\bin\mvn.cmd" goto fail
rd /s /q "%MVNW_NEW%"

:run
"%MVNW_STORE%\%MVNW_NAME%\bin\mvn.cmd" %*

:fail
if defined MVNW_NEW rd /s /q "%MVNW_NEW%"
>&2 echo mvnw: %MVNW_WHY%
exit /b 1

rem Claims a folder that no other launcher has; two started in the same second draw the same numbers.
:claim
set "MVNW_TRY=%MVNW_STORE%\new-%RANDOM%-%RANDOM%"
md "%MVNW_TRY%" 2>nul && set "MVNW_NEW=%MVNW_TRY%"
exit /b 0

rem Takes the JDK in a folder when it will do and is of a lower version than the one taken before.
:offer
set "MVNW_FEATURE=0"
if not exist "%~1\bin\javac.exe" exit /b 0
if exist "%~1\release" for /f "usebackq tokens=1,2 delims==" %%k in ("%~1\release") do if "%%k"=="JAVA_VERSION" set "MVNW_FEATURE=%%~l"
for /f "delims=.-+" %%f in ("%MVNW_FEATURE%") do set "MVNW_FEATURE=%%f"
if "%MVNW_FEATURE%"=="0" for /f "tokens=1,2 delims=.-+ " %%k in ('""%~1\bin\javac.exe" -version 2^>^&1"') do if "%%k"=="javac" set "MVNW_FEATURE=%%l"
if %MVNW_FEATURE% geq %MVNW_WANTED% if %MVNW_FEATURE% lss %MVNW_LOWEST% set "MVNW_JDK=%~f1"& set "MVNW_LOWEST=%MVNW_FEATURE%"
exit /b 0
